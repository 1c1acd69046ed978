package org.topolab.desktop.internal.plugins;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.desktop.internal.window.FrameAddition;
import org.topolab.desktop.internal.window.FrameParts;

/** Installs a jar that is dropped anywhere on the window, whatever the perspective. */
@Component
public final class DropOnWindow implements FrameAddition {

    @Activate
    public DropOnWindow() {}

    @Override
    public void addTo(FrameParts parts) {
        PluginActions actions = new PluginActions(parts.workbench(), question -> true);
        parts.frame().setTransferHandler(new JarDrop(actions::install));
    }
}
