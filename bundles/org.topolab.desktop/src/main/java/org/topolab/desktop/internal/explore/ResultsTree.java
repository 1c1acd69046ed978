package org.topolab.desktop.internal.explore;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.JTree;
import javax.swing.event.TreeExpansionEvent;
import javax.swing.event.TreeWillExpandListener;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeCellRenderer;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;
import org.topolab.core.archive.Archive.Found;
import org.topolab.core.archive.Archive.Item;
import org.topolab.core.archive.Archive.Kind;
import org.topolab.desktop.view.Selection;

/** Metrics, their sheets, what was found there, and layers of maps; read where it is opened. */
final class ResultsTree extends JTree {

    private static final long serialVersionUID = 1;

    private final transient BiConsumer<Found, Consumer<List<Item>>> items;
    private final DefaultMutableTreeNode root = new DefaultMutableTreeNode("run");
    private final DefaultTreeModel model = new DefaultTreeModel(root);
    private transient List<Found> filled = List.of();
    private boolean looking;

    /**
     * @param items finds what lies on a sheet
     * @param chosen hears of what people choose
     */
    ResultsTree(BiConsumer<Found, Consumer<List<Item>>> items, Consumer<ResultNode> chosen) {
        this.items = items;
        setModel(model);
        setName("results-tree");
        getAccessibleContext().setAccessibleName("Results");
        setRootVisible(false);
        setShowsRootHandles(true);
        getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
        DefaultTreeCellRenderer plain = new DefaultTreeCellRenderer();
        plain.setLeafIcon(null);
        plain.setOpenIcon(null);
        plain.setClosedIcon(null);
        setCellRenderer(plain);
        addTreeSelectionListener(
                event -> {
                    if (!looking && event.getNewLeadSelectionPath() != null) {
                        ResultNode node = node(event.getNewLeadSelectionPath());
                        if (node.shows()) {
                            chosen.accept(node);
                        }
                    }
                });
        addTreeWillExpandListener(
                new TreeWillExpandListener() {
                    @Override
                    public void treeWillExpand(TreeExpansionEvent event) {
                        load((DefaultMutableTreeNode) event.getPath().getLastPathComponent());
                    }

                    @Override
                    public void treeWillCollapse(TreeExpansionEvent event) {}
                });
    }

    private static ResultNode node(TreePath path) {
        return node((DefaultMutableTreeNode) path.getLastPathComponent());
    }

    private static ResultNode node(DefaultMutableTreeNode at) {
        return (ResultNode) at.getUserObject();
    }

    /** Shows nothing. */
    void clear() {
        filled = List.of();
        root.removeAllChildren();
        model.reload();
    }

    /** Shows metrics and sheets; where only epochs are new, what is open stays open. */
    void fill(List<Found> found) {
        if (keys(found).equals(keys(filled))) {
            filled = found;
            renew(found);
            return;
        }
        filled = found;
        root.removeAllChildren();
        Map<String, DefaultMutableTreeNode> metrics = new LinkedHashMap<>();
        for (Found each : found) {
            DefaultMutableTreeNode metric =
                    metrics.computeIfAbsent(
                            each.metric(),
                            name -> new DefaultMutableTreeNode(ResultNode.metric(each)));
            DefaultMutableTreeNode sheet = new DefaultMutableTreeNode(ResultNode.sheet(each));
            sheet.add(new DefaultMutableTreeNode(new ResultNode("...", each, none(), -1)));
            metric.add(sheet);
        }
        metrics.values().forEach(root::add);
        model.reload();
        for (DefaultMutableTreeNode metric : metrics.values()) {
            expandPath(new TreePath(metric.getPath()));
        }
    }

    private static Item none() {
        return new Item("", Kind.SCALAR, List.of());
    }

    private static List<String> keys(List<Found> found) {
        return found.stream().map(each -> each.metric() + "\n" + each.sheet()).toList();
    }

    /** Puts the new epochs in. */
    private void renew(List<Found> found) {
        for (Object each : Collections.list(root.depthFirstEnumeration())) {
            DefaultMutableTreeNode at = (DefaultMutableTreeNode) each;
            if (at.getUserObject() instanceof ResultNode old) {
                found.stream()
                        .filter(f -> f.metric().equals(old.found().metric()))
                        .filter(f -> f.sheet().equals(old.found().sheet()))
                        .findFirst()
                        .ifPresent(
                                f ->
                                        at.setUserObject(
                                                new ResultNode(
                                                        old.text(), f, old.item(), old.layer())));
            }
        }
    }

    /** Reads what lies on a sheet when it is opened first. */
    private void load(DefaultMutableTreeNode sheet) {
        if (sheet.getLevel() != 2 || sheet.getChildCount() != 1 || loaded(sheet)) {
            return;
        }
        Found found = node(sheet).found();
        items.accept(
                found,
                all -> {
                    sheet.removeAllChildren();
                    branches(found, all).forEach(sheet::add);
                    model.nodeStructureChanged(sheet);
                });
    }

    /** A line for each result, one for all numbers. */
    private static List<DefaultMutableTreeNode> branches(Found found, List<Item> all) {
        List<Item> numbers = all.stream().filter(item -> item.kind() == Kind.SCALAR).toList();
        List<DefaultMutableTreeNode> branches = new ArrayList<>();
        all.stream()
                .filter(item -> item.kind() != Kind.SCALAR)
                .forEach(item -> branches.add(branch(found, item)));
        if (!numbers.isEmpty()) {
            branches.add(
                    new DefaultMutableTreeNode(
                            ResultNode.numbers(found, numbers.get(0), numbers.size())));
        }
        return branches;
    }

    private static boolean loaded(DefaultMutableTreeNode sheet) {
        return node((DefaultMutableTreeNode) sheet.getFirstChild()).shows();
    }

    private static DefaultMutableTreeNode branch(Found found, Item item) {
        DefaultMutableTreeNode branch = new DefaultMutableTreeNode(ResultNode.result(found, item));
        for (int layer = 0; item.layers().size() > 1 && layer < item.layers().size(); layer++) {
            branch.add(new DefaultMutableTreeNode(ResultNode.layer(found, item, layer)));
        }
        return branch;
    }

    /** Marks what is looked at; opens its sheet. */
    void look(Selection now) {
        for (Object each : new ArrayList<>(Collections.list(root.depthFirstEnumeration()))) {
            DefaultMutableTreeNode at = (DefaultMutableTreeNode) each;
            if (!(at.getUserObject() instanceof ResultNode node)) {
                continue;
            }
            boolean sheet =
                    at.getLevel() == 2
                            && node.found().metric().equals(now.metric())
                            && node.found().sheet().equals(now.sheet());
            if (node.is(now)) {
                TreePath path = new TreePath(at.getPath());
                if (!path.equals(getSelectionPath())) {
                    looking = true;
                    setSelectionPath(path);
                    show(path);
                    looking = false;
                }
                return;
            } else if (sheet && !loaded(at)) {
                expandPath(new TreePath(at.getPath()));
                return;
            }
        }
    }

    /** Scrolls down or up to a line, never across: what lies above it stays readable. */
    private void show(TreePath path) {
        makeVisible(path);
        Rectangle line = getPathBounds(path);
        if (line != null) {
            scrollRectToVisible(new Rectangle(0, line.y, 1, line.height));
        }
    }
}
