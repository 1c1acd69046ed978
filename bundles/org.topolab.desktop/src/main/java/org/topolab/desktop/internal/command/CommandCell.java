package org.topolab.desktop.internal.command;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;

/** A command in the palette: title, summary, key. */
final class CommandCell implements ListCellRenderer<Command> {

    private final Function<Command, String> keys;
    private final JPanel cell = new JPanel(new BorderLayout(12, 0));
    private final JLabel title = new JLabel();
    private final JLabel summary = new JLabel();
    private final JLabel key = new JLabel();

    /**
     * @param keys a command's key as people read it; empty for none
     */
    CommandCell(Function<Command, String> keys) {
        this.keys = keys;
        cell.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
        cell.add(title, BorderLayout.LINE_START);
        cell.add(summary, BorderLayout.CENTER);
        cell.add(key, BorderLayout.LINE_END);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Command> list,
            Command command,
            int index,
            boolean selected,
            boolean focused) {
        cell.setBackground(selected ? list.getSelectionBackground() : list.getBackground());
        Font font = list.getFont();
        title.setFont(font.deriveFont(Font.BOLD));
        summary.setFont(font);
        key.setFont(font);
        title.setText(command.title());
        summary.setText(command.summary());
        key.setText(keys.apply(command));
        for (JLabel label : new JLabel[] {title, summary, key}) {
            label.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
        }
        if (!selected && UIManager.getColor("Label.disabledForeground") != null) {
            key.setForeground(UIManager.getColor("Label.disabledForeground"));
        }
        cell.getAccessibleContext()
                .setAccessibleName(
                        "%s: %s %s".formatted(command.title(), command.summary(), key.getText()));
        return cell;
    }
}
