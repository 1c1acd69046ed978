package org.topolab.desktop.internal.console;

import java.awt.Color;
import java.awt.Font;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.Element;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.topolab.desktop.internal.job.Transcript;

/** The last lines that were printed; commands and problems stand out by a sign and by colour. */
final class ConsoleOutput extends JTextPane {

    private static final long serialVersionUID = 1L;

    /** Lines are dropped in bulk: taking away the first one moves all others. */
    private static final int SPARE = 1000;

    // made by updateUI, which runs before fields of this class are set
    private Map<Transcript.Source, MutableAttributeSet> styles;

    ConsoleOutput() {
        setName("console-output");
        setEditable(false);
        getAccessibleContext().setAccessibleName("Console output");
        getAccessibleContext().setAccessibleDescription("What commands have printed");
    }

    @Override
    public void updateUI() {
        super.updateUI();
        // every look brings a caret of its own, which would scroll
        if (getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        }
        Font font = UIManager.getFont("monospaced.font");
        int size = UIManager.getFont("Label.font").getSize();
        setFont(font == null ? new Font(Font.MONOSPACED, Font.PLAIN, size) : font);
        styles = new EnumMap<>(Transcript.Source.class);
        for (Transcript.Source source : Transcript.Source.values()) {
            MutableAttributeSet style = new SimpleAttributeSet();
            StyleConstants.setForeground(style, color(source));
            StyleConstants.setBold(style, source == Transcript.Source.COMMAND);
            styles.put(source, style);
        }
    }

    private static Color color(Transcript.Source source) {
        return switch (source) {
            case COMMAND, RESULT -> UIManager.getColor("TextPane.foreground");
            case MESSAGE -> ConsoleColors.message();
            case PROBLEM -> ConsoleColors.problem();
        };
    }

    /** Shows these lines alone. */
    void replace(List<Transcript.Line> lines) {
        DefaultStyledDocument document = new DefaultStyledDocument();
        insert(document, lines);
        setDocument(document);
    }

    /** Adds lines at the end. */
    void append(List<Transcript.Line> lines) {
        insert((DefaultStyledDocument) getDocument(), lines);
        trim();
    }

    /** A line as it is shown. */
    static String shown(Transcript.Line line) {
        String sign =
                switch (line.source()) {
                    case COMMAND -> "> ";
                    case PROBLEM -> "! ";
                    case RESULT, MESSAGE -> "";
                };
        return sign + line.text();
    }

    private void insert(DefaultStyledDocument document, List<Transcript.Line> lines) {
        try {
            for (Transcript.Line line : lines) {
                document.insertString(
                        document.getLength(), shown(line) + "\n", styles.get(line.source()));
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void trim() {
        Element root = getDocument().getDefaultRootElement();
        int many = root.getElementCount() - 1 - Transcript.LINES;
        if (many > SPARE) {
            try {
                getDocument().remove(0, root.getElement(many).getStartOffset());
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
