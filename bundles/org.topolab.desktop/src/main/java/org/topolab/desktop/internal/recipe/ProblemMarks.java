package org.topolab.desktop.internal.recipe;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import javax.swing.Icon;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import org.fife.ui.rsyntaxtextarea.RSyntaxDocument;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.fife.ui.rsyntaxtextarea.parser.AbstractParser;
import org.fife.ui.rsyntaxtextarea.parser.DefaultParseResult;
import org.fife.ui.rsyntaxtextarea.parser.DefaultParserNotice;
import org.fife.ui.rsyntaxtextarea.parser.ParseResult;
import org.fife.ui.rtextarea.Gutter;
import org.topolab.core.recipe.Problem;

/** Underlines what is wrong, with its words as tooltip, and marks its line. */
final class ProblemMarks extends AbstractParser {

    private final RSyntaxTextArea area;
    private final Gutter gutter;
    private List<Problem> problems = List.of();

    ProblemMarks(RSyntaxTextArea area, Gutter gutter) {
        this.area = area;
        this.gutter = gutter;
        area.addParser(this);
    }

    void show(List<Problem> found) {
        problems = found;
        area.forceReparsing(this);
        gutter.removeAllTrackingIcons();
        for (Problem problem : found) {
            try {
                if (problem.line() > 0 && problem.line() <= area.getLineCount()) {
                    gutter.addLineTrackingIcon(
                            problem.line() - 1, new Mark(), ProblemPane.words(problem));
                }
            } catch (BadLocationException e) {
                throw new IllegalStateException("line %d is none".formatted(problem.line()), e);
            }
        }
    }

    @Override
    public ParseResult parse(RSyntaxDocument document, String style) {
        DefaultParseResult result = new DefaultParseResult(this);
        for (Problem problem : problems) {
            int line = problem.line() - 1;
            if (line < 0 || line >= area.getLineCount()) {
                continue;
            }
            int[] range = range(problem);
            result.addNotice(
                    new DefaultParserNotice(
                            this, ProblemPane.words(problem), line, range[0], range[1]));
        }
        return result;
    }

    /** Offset and length of the word at a problem's place. */
    private int[] range(Problem problem) {
        try {
            int start = area.getLineStartOffset(problem.line() - 1);
            String line =
                    area.getText(start, area.getLineEndOffset(problem.line() - 1) - start)
                            .stripTrailing();
            int from = Math.min(Math.max(0, problem.column() - 1), Math.max(0, line.length() - 1));
            int to = from;
            while (to < line.length() && ",]}:#".indexOf(line.charAt(to)) < 0) {
                to++;
            }
            int length = line.substring(from, to).stripTrailing().length();
            return new int[] {start + from, Math.max(1, length)};
        } catch (BadLocationException e) {
            throw new IllegalStateException("line %d is none".formatted(problem.line()), e);
        }
    }

    /** A cross, so that it is not the colour alone that tells. */
    private static final class Mark implements Icon {

        private static final int SIDE = 10;

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            Color red = UIManager.getColor("Actions.Red");
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(red == null ? Color.RED : red);
            g.fillOval(x, y, SIDE, SIDE);
            g.setColor(component.getBackground());
            g.drawLine(x + 3, y + 3, x + SIDE - 4, y + SIDE - 4);
            g.drawLine(x + 3, y + SIDE - 4, x + SIDE - 4, y + 3);
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return SIDE;
        }

        @Override
        public int getIconHeight() {
            return SIDE;
        }
    }
}
