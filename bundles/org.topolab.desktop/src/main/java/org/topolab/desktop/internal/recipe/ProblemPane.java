package org.topolab.desktop.internal.recipe;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.topolab.core.recipe.Problem;

/** All that is wrong with a text; Enter or a double click goes there. Hidden while nothing is. */
final class ProblemPane extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 4;

    private final DefaultListModel<Problem> model = new DefaultListModel<>();
    private final JList<Problem> list = new JList<>(model);

    ProblemPane(Consumer<Problem> go) {
        super(new BorderLayout());
        list.setName("recipe-problems");
        list.getAccessibleContext().setAccessibleName("Problems of the recipe");
        list.setToolTipText("Enter goes to the place");
        list.setVisibleRowCount(ROWS);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Words());
        list.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "go");
        list.getActionMap()
                .put(
                        "go",
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent e) {
                                go(go);
                            }
                        });
        list.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent e) {
                        if (e.getClickCount() == 2) {
                            go(go);
                        }
                    }
                });
        add(new JScrollPane(list), BorderLayout.CENTER);
        setVisible(false);
    }

    private void go(Consumer<Problem> go) {
        if (list.getSelectedValue() != null) {
            go.accept(list.getSelectedValue());
        }
    }

    void show(List<Problem> problems) {
        Problem selected = list.getSelectedValue();
        model.clear();
        model.addAll(problems);
        list.setSelectedValue(selected, false);
        boolean changed = isVisible() == problems.isEmpty();
        setVisible(!problems.isEmpty());
        if (changed) {
            revalidate();
        }
    }

    /** A problem as the shell prints it, without the file, which is this one. */
    static String words(Problem problem) {
        return problem.line() > 0
                ? "%d:%d  %s: %s"
                        .formatted(
                                problem.line(), problem.column(), problem.path(), problem.message())
                : problem.toString();
    }

    private static final class Words extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focus) {
            String text = value instanceof Problem problem ? words(problem) : "";
            Component shown =
                    super.getListCellRendererComponent(list, text, index, selected, focus);
            setToolTipText(text);
            return shown;
        }
    }
}
