package org.topolab.desktop.internal.recipe;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.topolab.api.info.Contribution;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.core.catalog.Kind;

/** A recipe as a form, made from what can be set. */
final class FormPane extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Sources sources;
    private final transient Editing editing;
    private final transient FormPart part;
    private final Column column = new Column();
    private final JLabel banner = new JLabel();
    private final JTextArea help = new JTextArea(2, 20);
    private final Map<String, Boolean> open = new LinkedHashMap<>();
    private final Map<String, Fold> folds = new LinkedHashMap<>();
    private final transient PropertyChangeListener focus = e -> help(e.getNewValue());
    private transient List<Object> shape = List.of();
    private transient Checked last = Checked.nothing();
    private String name = "run";

    FormPane(Sources sources, EditorMaker edits, Editing editing) {
        super(new BorderLayout());
        this.sources = sources;
        this.editing = editing;
        this.part = new FormPart(edits, editing);
        setName("recipe-form");
        getAccessibleContext().setAccessibleName("Recipe as a form");
        banner.setName("recipe-form-banner");
        banner.setVisible(false);
        banner.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        help.setName("recipe-help");
        help.getAccessibleContext().setAccessibleName("What the option is");
        help.setEditable(false);
        help.setFocusable(false);
        help.setLineWrap(true);
        help.setWrapStyleWord(true);
        help.setOpaque(false);
        help.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        JScrollPane scroll = new JScrollPane(column);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(16);
        add(banner, BorderLayout.PAGE_START);
        add(scroll, BorderLayout.CENTER);
        add(help, BorderLayout.PAGE_END);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .addPropertyChangeListener("focusOwner", focus);
    }

    @Override
    public void removeNotify() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .removePropertyChangeListener("focusOwner", focus);
        super.removeNotify();
    }

    /** In another look the form is made anew, for the colours of its own. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (part != null) {
            shape = List.of();
            SwingUtilities.invokeLater(() -> show(last, name));
        }
    }

    private void help(Object owner) {
        if (owner instanceof Component component
                && SwingUtilities.getAncestorOfClass(OptionRow.class, component)
                        instanceof OptionRow row
                && SwingUtilities.isDescendingFrom(row, this)) {
            help.setText(row.path() + ": " + row.help());
            row.scrollRectToVisible(new Rectangle(row.getSize()));
        }
    }

    /**
     * Shows what was found out of a text; what a text that cannot be read said before stays.
     *
     * @param name of the run where the recipe gives none
     */
    void show(Checked checked, String name) {
        boolean unread = checked.values().isEmpty();
        banner.setVisible(unread || checked.waits());
        if (checked.waits()) {
            banner.setForeground(UIManager.getColor("Label.foreground"));
            banner.setText(Checked.COMING);
        }
        if (unread) {
            banner.setForeground(UIManager.getColor("Actions.Red"));
            banner.setText(
                    "<html>The text cannot be read (line %d), so the form shows what it said before."
                            .formatted(checked.problems().get(0).line()));
            return;
        }
        this.name = name;
        last = checked;
        Map<String, Object> values = checked.values().get();
        List<Object> next = shape(values);
        if (!next.equals(shape)) {
            shape = next;
            build(values);
        }
        part.show(values, checked.problems());
    }

    /** What decides which rows there are. */
    private List<Object> shape(Map<String, Object> values) {
        List<Object> all = new ArrayList<>(List.of(name));
        all.add(Values.ids(values, "data.provider"));
        all.add(Values.ids(values, "model.family"));
        for (String path : List.of("measure.metrics", "figures", "movies")) {
            all.add(Values.items(values, path));
        }
        all.add(installed());
        return all;
    }

    /** What is installed, to see whether that has changed. */
    List<Object> installed() {
        List<Object> all = new ArrayList<>();
        for (Kind<?> kind : List.of(Kind.DATA, Kind.MODELS, Kind.METRICS, Kind.VIEWS)) {
            sources.catalog().entries(kind).forEach(e -> all.add(e.id() + " " + e.version()));
        }
        return all;
    }

    private void build(Map<String, Object> values) {
        folds.forEach((title, fold) -> open.put(title, fold.isOpen()));
        folds.clear();
        part.clear();
        column.removeAll();
        List<OptionSpec> platform = sources.recipes().platformOptions();
        Set<String> lists = Set.of("train", "measure", "figures", "movies");
        section("General", true, f -> part.fill(f, general(platform), "", values, lists));
        section("Data", true, f -> chosen(f, "data", "provider", Kind.DATA, values));
        section("Model", true, f -> chosen(f, "model", "family", Kind.MODELS, values));
        section(
                "Training",
                true,
                f -> part.fill(f, members(platform, "train"), "train", values, Set.of()));
        section(
                "Measuring",
                true,
                f -> {
                    List<OptionSpec> members = members(platform, "measure");
                    part.fill(f, members, "measure", values, Set.of("metrics"));
                    checklist(f, Kind.METRICS, "measure.metrics", values);
                });
        section("Figures", true, f -> checklist(f, Kind.VIEWS, "figures", values));
        section("Movies", false, f -> checklist(f, Kind.VIEWS, "movies", values));
        column.add(Box.createVerticalGlue());
        column.revalidate();
        column.repaint();
    }

    private List<OptionSpec> general(List<OptionSpec> platform) {
        return platform.stream()
                .map(
                        spec ->
                                spec.name().equals("name")
                                        ? new TextOption(spec.name(), spec.help(), name, "a text")
                                        : spec)
                .toList();
    }

    private static List<OptionSpec> members(List<OptionSpec> platform, String group) {
        return platform.stream()
                .filter(spec -> spec.name().equals(group) && spec instanceof GroupOption)
                .flatMap(spec -> ((GroupOption) spec).members().stream())
                .toList();
    }

    private void section(String title, boolean unfolded, Consumer<Fold> filler) {
        Fold fold =
                new Fold(
                                title,
                                "recipe-section-" + title.toLowerCase(Locale.ROOT),
                                open.getOrDefault(title, unfolded),
                                filler)
                        .strong();
        folds.put(title, fold);
        fold.setAlignmentX(LEFT_ALIGNMENT);
        column.add(fold);
    }

    private void chosen(
            Fold into,
            String path,
            String key,
            Kind<? extends Contribution<?>> kind,
            Map<String, Object> values) {
        Offer offer = new Offer(sources.catalog(), kind);
        List<String> ids = Values.ids(values, path + "." + key);
        into.put(new PluginRow(offer, path, key, editing, part).row(ids));
        part.fill(into, offer.options(ids), path, values, Set.of(key));
    }

    private void checklist(
            Fold into,
            Kind<? extends Contribution<?>> kind,
            String path,
            Map<String, Object> values) {
        new Checklist(new Offer(sources.catalog(), kind), path, editing).fill(into, part, values);
    }

    /** The row of a path, if it has one. */
    Optional<OptionRow> row(String path) {
        return part.row(path);
    }

    /** Paths of all rows. */
    List<String> paths() {
        return part.paths();
    }
}
