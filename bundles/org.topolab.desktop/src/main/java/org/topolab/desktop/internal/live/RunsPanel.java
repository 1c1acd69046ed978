package org.topolab.desktop.internal.live;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.topolab.desktop.view.Workbench;

/** The list of runs with what can be done to the one that is selected. */
final class RunsPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final Object NONE = "none"; // in place of a line's key

    private final transient RunActions actions;
    private final RunsTable model = new RunsTable();
    private final JTable table = new JTable(model);
    private final transient Map<Action, Predicate<RunLine>> enabled = new LinkedHashMap<>();
    private final transient Action pause;
    private transient Object chosen = NONE;
    private transient Object atWork = NONE;
    private boolean showing;

    RunsPanel(Workbench workbench) {
        super(new BorderLayout());
        this.actions = new RunActions(workbench);
        JToolBar bar = new JToolBar();
        bar.setFloatable(false);
        JPopupMenu menu = new JPopupMenu();
        pause = action("Pause", "Hold the run at its next step, or let it go on (P)", 'P');
        add(bar, menu, "run-pause", pause, actions::pause, RunLine::canPause);
        Action stop = action("Stop", "End the run in order; it can be resumed (Delete)", 'S');
        add(bar, menu, "run-stop", stop, actions::stop, RunLine::atWork);
        Action resume = action("Resume", "Go on with the run from its last checkpoint (R)", 'R');
        add(bar, menu, "run-resume", resume, actions::resume, RunLine::canResume);
        Action figures = action("Figures", "Draw the run's figures into its folder (F)", 'F');
        add(bar, menu, "run-figures", figures, actions::figures, RunLine::canLook);
        Action measure = action("Measure", "Measure the run's last weights anew (M)", 'M');
        Predicate<RunLine> idle = line -> line.canLook() && !line.live();
        add(bar, menu, "run-measure", measure, actions::measure, idle);
        Action explore = action("Explore", "Look at the run's maps and units (Enter)", 'E');
        add(bar, menu, "run-explore", explore, actions::explore, RunLine::canLook);
        key(KeyEvent.VK_P, pause);
        key(KeyEvent.VK_DELETE, stop);
        key(KeyEvent.VK_R, resume);
        key(KeyEvent.VK_F, figures);
        key(KeyEvent.VK_M, measure);
        key(KeyEvent.VK_ENTER, explore);
        table(menu, explore);
        add(bar, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(table);
        RunColumns columns = new RunColumns(table);
        scroll.getViewport()
                .addComponentListener(
                        new ComponentAdapter() {
                            @Override
                            public void componentResized(ComponentEvent event) {
                                columns.fit(scroll.getViewport().getWidth());
                            }
                        });
        add(scroll, BorderLayout.CENTER);
        choose();
    }

    private void table(JPopupMenu menu, Action explore) {
        table.setName("runs-table");
        table.getAccessibleContext().setAccessibleName("Runs");
        table.getAccessibleContext()
                .setAccessibleDescription("Runs at work first, then those kept in folders");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setAutoCreateColumnsFromModel(false);
        table.setFillsViewportHeight(true);
        table.setShowVerticalLines(false);
        table.getColumnModel().getColumn(RunsTable.PROGRESS).setCellRenderer(new Progress());
        table.getColumnModel().getColumn(1).setCellRenderer(new Status());
        table.setComponentPopupMenu(menu);
        table.getSelectionModel()
                .addListSelectionListener(
                        e -> {
                            if (!showing && !e.getValueIsAdjusting()) {
                                chosen = selected().map(RunLine::key).orElse(NONE);
                                choose();
                                selected().ifPresent(actions::select);
                            }
                        });
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mousePressed(MouseEvent event) {
                        int row = table.rowAtPoint(event.getPoint());
                        if (event.isPopupTrigger() && row >= 0) {
                            table.setRowSelectionInterval(row, row);
                        }
                    }

                    @Override
                    public void mouseClicked(MouseEvent event) {
                        // a row that was selected when its run began was not told to others
                        selected().ifPresent(actions::select);
                        if (event.getClickCount() == 2 && explore.isEnabled()) {
                            selected().ifPresent(actions::explore);
                        }
                    }
                });
    }

    private static Action action(String name, String help, char mnemonic) {
        Action action =
                new AbstractAction(name) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void actionPerformed(ActionEvent event) {
                        ((Runnable) getValue("work")).run();
                    }
                };
        action.putValue(Action.SHORT_DESCRIPTION, help);
        action.putValue(Action.MNEMONIC_KEY, (int) mnemonic);
        return action;
    }

    private void add(
            JToolBar bar,
            JPopupMenu menu,
            String name,
            Action action,
            Consumer<RunLine> work,
            Predicate<RunLine> when) {
        action.putValue("work", (Runnable) () -> selected().filter(when).ifPresent(work));
        enabled.put(action, when);
        JButton button = new JButton(action);
        button.setName(name);
        bar.add(button);
        menu.add(action);
    }

    private void key(int code, Action action) {
        KeyStroke stroke = KeyStroke.getKeyStroke(code, 0);
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(stroke, code);
        table.getActionMap().put(code, action);
    }

    /** Shows other lines; the selection stays on the same run, but goes to one that begins. */
    void show(List<RunLine> lines) {
        showing = true;
        Object first = lines.isEmpty() ? NONE : running(lines.get(0));
        if (!first.equals(atWork) && !first.equals(NONE)) {
            chosen = first;
        }
        atWork = first;
        model.show(lines);
        int row = model.row(chosen);
        if (row < 0) {
            table.clearSelection();
        } else if (table.getSelectedRow() != row) {
            table.setRowSelectionInterval(row, row);
        }
        showing = false;
        choose();
    }

    /** Selects the line of a run that was selected elsewhere. */
    void choose(Object key) {
        chosen = key;
        int row = model.row(key);
        showing = true;
        if (row >= 0) {
            table.setRowSelectionInterval(row, row);
        } else {
            table.clearSelection();
        }
        showing = false;
        choose();
    }

    private static Object running(RunLine line) {
        return line.atWork() || line.live() ? line.key() : NONE;
    }

    private Optional<RunLine> selected() {
        int row = table.getSelectedRow();
        return row < 0 || row >= model.getRowCount()
                ? Optional.empty()
                : Optional.of(model.line(row));
    }

    private void choose() {
        Optional<RunLine> line = selected();
        enabled.forEach((action, when) -> action.setEnabled(line.filter(when).isPresent()));
        pause.putValue(
                Action.NAME, line.filter(RunLine::paused).isPresent() ? "Continue" : "Pause");
    }

    /** A bar for what is at work, nothing else. */
    private static final class Progress implements TableCellRenderer {
        private final JProgressBar bar = new JProgressBar(0, 1000);
        private final DefaultTableCellRenderer empty = new DefaultTableCellRenderer();

        Progress() {
            bar.setStringPainted(true);
            bar.setBorderPainted(false);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            double fraction = (Double) value;
            if (Double.isNaN(fraction)) {
                return empty.getTableCellRendererComponent(table, "", selected, focus, row, column);
            }
            bar.setValue((int) Math.round(1000 * fraction));
            bar.setString(Math.round(100 * fraction) + " %");
            return bar;
        }
    }

    /** Says why a run failed in its tooltip. */
    private final class Status extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            RunLine line = model.line(row);
            setToolTipText(line.cause().isEmpty() ? null : line.cause());
            return super.getTableCellRendererComponent(table, value, selected, focus, row, column);
        }
    }
}
