package org.topolab.desktop.internal.command;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.topolab.desktop.view.Workbench;

/** Any command by some letters of its name. Lies over the window; Escape leaves it. */
final class Palette extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int WIDTH_LETTERS = 60;
    private static final int ROWS = 14;
    private static final int MOST = 200;

    private final transient Supplier<List<Command>> commands;
    private final transient Workbench workbench;
    private final JTextField input = new JTextField(WIDTH_LETTERS);
    private final JList<Command> list = new JList<>();
    private transient List<Command> known = List.of();
    private transient Component before;

    /**
     * @param commands all there are
     * @param keys a command's key as people read it; empty for none
     */
    Palette(Supplier<List<Command>> commands, Function<Command, String> keys, Workbench workbench) {
        super(new BorderLayout());
        this.commands = commands;
        this.workbench = workbench;
        setName("palette");
        input.setName("palette-input");
        input.getAccessibleContext().setAccessibleName("Command to find");
        input.putClientProperty("JTextField.placeholderText", "Some letters of a command");
        list.setName("palette-list");
        list.getAccessibleContext().setAccessibleName("Commands found");
        list.setFocusable(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new CommandCell(keys));
        list.setVisibleRowCount(ROWS);
        add(input, BorderLayout.PAGE_START);
        add(new JScrollPane(list), BorderLayout.CENTER);
        listen();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        Color line = UIManager.getColor("Component.borderColor");
        setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createLineBorder(line == null ? getForeground() : line),
                        BorderFactory.createEmptyBorder(6, 6, 6, 6)));
    }

    /** Shows it over a window. */
    void open(JLayeredPane over) {
        before = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        if (getParent() != over) {
            over.add(this, JLayeredPane.POPUP_LAYER);
            SwingUtilities.updateComponentTreeUI(this);
        }
        begin();
        Dimension size = getPreferredSize();
        int width = Math.min(size.width, over.getWidth());
        int height = Math.min(size.height, over.getHeight() * 3 / 4);
        setBounds((over.getWidth() - width) / 2, over.getHeight() / 10, width, height);
        setVisible(true);
        revalidate();
        input.requestFocusInWindow();
    }

    /** Begins anew: all commands, and soon recipes and runs. */
    void begin() {
        known = commands.get();
        input.setText("");
        filter();
        workbench.work("finding runs", () -> Places.in(workbench.directory()), this::add);
    }

    private void add(Places places) {
        List<Command> all = new ArrayList<>(known);
        all.addAll(places.commands(workbench));
        known = List.copyOf(all);
        filter();
    }

    private void filter() {
        List<Command> found =
                Fuzzy.rank(
                        input.getText(),
                        known,
                        command -> command.title() + ": " + command.summary());
        list.setListData(found.stream().limit(MOST).toArray(Command[]::new));
        list.setSelectedIndex(0);
        list.ensureIndexIsVisible(0);
    }

    private void listen() {
        input.getDocument()
                .addDocumentListener(
                        new DocumentListener() {
                            @Override
                            public void insertUpdate(DocumentEvent event) {
                                filter();
                            }

                            @Override
                            public void removeUpdate(DocumentEvent event) {
                                filter();
                            }

                            @Override
                            public void changedUpdate(DocumentEvent event) {
                                filter();
                            }
                        });
        input.addActionListener(event -> run());
        on("DOWN", () -> move(1));
        on("UP", () -> move(-1));
        on("PAGE_DOWN", () -> move(ROWS));
        on("PAGE_UP", () -> move(-ROWS));
        on("ESCAPE", this::leave);
        input.addFocusListener(
                new FocusAdapter() {
                    @Override
                    public void focusLost(FocusEvent event) {
                        if (!event.isTemporary()) {
                            setVisible(false);
                        }
                    }
                });
        list.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        run();
                    }
                });
    }

    private void on(String key, Runnable action) {
        input.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        input.getActionMap()
                .put(
                        key,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent event) {
                                action.run();
                            }
                        });
    }

    private void move(int step) {
        int last = list.getModel().getSize() - 1;
        int next = Math.max(0, Math.min(last, list.getSelectedIndex() + step));
        list.setSelectedIndex(next);
        list.ensureIndexIsVisible(next);
    }

    private void leave() {
        setVisible(false);
        if (before != null) {
            before.requestFocusInWindow();
        }
    }

    private void run() {
        Command command = list.getSelectedValue();
        leave();
        if (command != null) {
            command.run().run();
        }
    }
}
