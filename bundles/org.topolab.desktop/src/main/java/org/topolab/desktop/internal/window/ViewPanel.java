package org.topolab.desktop.internal.window;

import com.formdev.flatlaf.ui.FlatEmptyBorder;
import io.github.andrewauclair.moderndocking.Dockable;
import java.awt.BorderLayout;
import java.awt.event.HierarchyEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** A view's place in the window. The view itself is made when it is first seen. */
final class ViewPanel extends JPanel implements Dockable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewPanel.class);
    private static final long serialVersionUID = 1L;

    private final String bundle;
    private final transient WorkbenchView view;
    private final transient ViewFacts facts;
    private final transient Workbench workbench;
    private boolean opened;

    ViewPanel(String bundle, WorkbenchView view, ViewFacts facts, Workbench workbench) {
        super(new BorderLayout());
        this.bundle = bundle;
        this.view = view;
        this.facts = facts;
        this.workbench = workbench;
        setName("view-" + facts.id());
        getAccessibleContext().setAccessibleName(facts.title());
        getAccessibleContext().setAccessibleDescription(facts.summary());
        addHierarchyListener(
                event -> {
                    if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0
                            && isShowing()) {
                        open();
                    }
                });
    }

    ViewFacts facts() {
        return facts;
    }

    WorkbenchView view() {
        return view;
    }

    /** Makes the view, unless it is there. */
    void open() {
        if (opened) {
            return;
        }
        opened = true;
        JComponent content;
        try {
            content = view.open(workbench);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("view {} of {} failed", facts.id(), bundle, e);
            content = failed(e);
        }
        add(content, BorderLayout.CENTER);
        revalidate();
    }

    /** Lets the view go. */
    void close() {
        if (!opened) {
            return;
        }
        try {
            view.close();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("view {} of {} failed while it was closed", facts.id(), bundle, e);
        }
        removeAll();
    }

    private JComponent failed(Throwable e) {
        JTextArea text =
                new JTextArea(
                        "The view '%s' of %s failed: %s\nThe log has the trace."
                                .formatted(facts.title(), bundle, e));
        text.setName("failed-" + facts.id());
        text.setEditable(false);
        text.setOpaque(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setBorder(new FlatEmptyBorder(12, 12, 12, 12));
        text.getAccessibleContext().setAccessibleName("Why the view failed");
        return text;
    }

    @Override
    public String getPersistentID() {
        return facts.id();
    }

    @Override
    public String getTabText() {
        return facts.title();
    }

    @Override
    public String getTabTooltip() {
        return facts.summary();
    }

    @Override
    public boolean isFloatingAllowed() {
        return false;
    }

    @Override
    public boolean isLimitedToWindow() {
        return true;
    }

    @Override
    public boolean isClosable() {
        return true;
    }

    @Override
    public boolean isAutoHideAllowed() {
        return false;
    }

    @Override
    public boolean isMinMaxAllowed() {
        return true;
    }

    @Override
    public boolean isWrappableInScrollpane() {
        return false;
    }
}
