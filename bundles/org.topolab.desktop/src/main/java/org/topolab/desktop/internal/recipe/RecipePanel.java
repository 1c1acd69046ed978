package org.topolab.desktop.internal.recipe;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.topolab.desktop.view.Workbench;

/** The recipe as form and as text side by side, what is wrong with it, and what it will need. */
final class RecipePanel extends JPanel implements Desk.Parts {

    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 340; // of each side at first, before people drag it
    private static final int HEIGHT = 480;
    private static final double HALF = 0.5;
    private static final double MOST = 0.78;

    private final transient Desk desk;
    private final transient Actions actions;
    private final YamlPane yaml;
    private final FormPane form;
    private final ProblemPane problems;
    private final PlanPane plan;
    private final Bar bar;

    /**
     * @param words values worth offering for the option at a path
     */
    RecipePanel(
            Sources sources,
            Workbench workbench,
            Drafts drafts,
            Shelf shelf,
            Function<String, List<String>> words) {
        super(new BorderLayout());
        setName("recipe");
        getAccessibleContext().setAccessibleName("Recipe");
        desk = new Desk(sources, workbench, drafts, this);
        actions = new Actions(desk, workbench, shelf, new Dialogs(this), sources.recipes());
        yaml = new YamlPane(desk::typed);
        form = new FormPane(sources, new Editors(words), desk);
        problems = new ProblemPane(yaml::go);
        plan = new PlanPane(sources.runs(), workbench);
        bar = new Bar(actions, plan::plan);
        JPanel text = new JPanel(new BorderLayout());
        text.add(yaml, BorderLayout.CENTER);
        text.add(problems, BorderLayout.PAGE_END);
        JSplitPane sides = split(JSplitPane.HORIZONTAL_SPLIT, HALF);
        Dimension half = new Dimension(UIScale.scale(WIDTH), UIScale.scale(HEIGHT));
        form.setPreferredSize(half);
        text.setPreferredSize(half);
        Dimension least = new Dimension(half.width / 4, half.height / 4);
        form.setMinimumSize(least); // so that people may make either as narrow as they like
        text.setMinimumSize(least);
        sides.setLeftComponent(form);
        sides.setRightComponent(text);
        JSplitPane all = split(JSplitPane.VERTICAL_SPLIT, MOST);
        all.setTopComponent(sides);
        all.setBottomComponent(plan);
        add(bar, BorderLayout.PAGE_START);
        add(all, BorderLayout.CENTER);
        bar.keys(this);
    }

    private static JSplitPane split(int orientation, double weight) {
        JSplitPane split = new JSplitPane(orientation, true);
        split.setResizeWeight(weight);
        split.setBorder(BorderFactory.createEmptyBorder());
        return split;
    }

    /** Goes on with the last recipe. */
    void begin(String example) {
        desk.begin(example);
    }

    /** Opens a recipe, after asking what becomes of changes. */
    void edit(String recipe) {
        actions.open(recipe);
    }

    @Override
    public void opened(String text) {
        yaml.open(text);
    }

    @Override
    public void changed(String text) {
        yaml.change(text);
    }

    @Override
    public String text() {
        return yaml.text();
    }

    @Override
    public void checked(Checked checked) {
        form.show(checked, desk.draft().name());
        yaml.problems(checked.problems());
        problems.show(checked.problems());
        plan.changed(checked);
        bar.show(checked);
    }

    @Override
    public void titled(Draft draft) {
        bar.title(draft);
        plan.grey(true);
    }

    @Override
    public List<Object> installed() {
        return form.installed();
    }

    /** Plug-ins may have come or gone. */
    void pluginsChanged() {
        desk.pluginsChanged();
    }

    void close() throws IOException {
        plan.close();
        desk.close();
    }
}
