package org.topolab.desktop.internal.recipe;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rtextarea.RTextScrollPane;
import org.topolab.core.recipe.Problem;

/** The recipe's text, coloured, with what is wrong underlined and marked beside the line. */
final class YamlPane extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int INDENT = 2;

    private final RSyntaxTextArea area = new RSyntaxTextArea();
    private final RTextScrollPane scroll = new RTextScrollPane(area);
    private final transient ProblemMarks marks;
    private boolean setting;

    /**
     * @param changed hears of every change of the text
     */
    YamlPane(Runnable changed) {
        super(new BorderLayout());
        area.setName("recipe-yaml");
        area.getAccessibleContext().setAccessibleName("Recipe as text");
        area.getAccessibleContext()
                .setAccessibleDescription("The recipe in YAML; F6 leaves it, Ctrl-F finds");
        area.setSyntaxEditingStyle(SyntaxConstants.SYNTAX_STYLE_YAML);
        area.setTabSize(INDENT);
        area.setTabsEmulated(true);
        area.setMarkOccurrences(false);
        area.setHighlightCurrentLine(true);
        area.setCloseCurlyBraces(false);
        scroll.setIconRowHeaderEnabled(true);
        marks = new ProblemMarks(area, scroll.getGutter());
        YamlLook.apply(area, scroll.getGutter());
        add(scroll, BorderLayout.CENTER);
        add(new FindBar(area), BorderLayout.PAGE_END);
        area.getDocument()
                .addDocumentListener(
                        new DocumentListener() {
                            private void any() {
                                if (!setting) {
                                    changed.run();
                                }
                            }

                            @Override
                            public void insertUpdate(DocumentEvent e) {
                                any();
                            }

                            @Override
                            public void removeUpdate(DocumentEvent e) {
                                any();
                            }

                            @Override
                            public void changedUpdate(DocumentEvent e) {
                                // colours alone
                            }
                        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scroll != null) {
            YamlLook.apply(area, scroll.getGutter());
        }
    }

    String text() {
        return area.getText();
    }

    /** Shows another recipe; there is nothing to undo then. */
    void open(String text) {
        setting = true;
        area.setText(text);
        area.discardAllEdits();
        area.setCaretPosition(0);
        setting = false;
    }

    /** Changes the text where it differs, so that the caret and what can be undone stay. */
    void change(String text) {
        String old = area.getText();
        int from = 0;
        int most = Math.min(old.length(), text.length());
        while (from < most && old.charAt(from) == text.charAt(from)) {
            from++;
        }
        int same = 0;
        while (same < most - from
                && old.charAt(old.length() - 1 - same) == text.charAt(text.length() - 1 - same)) {
            same++;
        }
        if (from < old.length() - same || from < text.length() - same) {
            area.beginAtomicEdit();
            area.replaceRange(
                    text.substring(from, text.length() - same), from, old.length() - same);
            area.endAtomicEdit();
        }
    }

    void problems(List<Problem> problems) {
        marks.show(problems);
    }

    /** Puts the caret where a problem is. */
    void go(Problem problem) {
        try {
            int line = Math.min(Math.max(problem.line(), 1), area.getLineCount()) - 1;
            int at = area.getLineStartOffset(line) + Math.max(0, problem.column() - 1);
            area.setCaretPosition(Math.min(at, area.getLineEndOffset(line)));
        } catch (BadLocationException e) {
            throw new IllegalStateException("line %d is none".formatted(problem.line()), e);
        }
        area.requestFocusInWindow();
    }

    RSyntaxTextArea area() {
        return area;
    }
}
