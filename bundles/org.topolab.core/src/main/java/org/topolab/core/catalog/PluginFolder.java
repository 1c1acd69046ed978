package org.topolab.core.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The folder of plug-ins that can be installed, replaced and removed while the program runs.
 *
 * <p>With Felix File Install started, changes of the folder are followed by themselves; without it
 * (headless) the launcher's side calls {@link #installAll} once. Either way a replaced or removed
 * plug-in that a run may be using is only stopped, and uninstalled when the last run ends.
 */
@ProviderType
public interface PluginFolder {

    /** The folder, from the framework property {@code topolab.plugins}; empty if there is none. */
    Optional<Path> folder();

    /**
     * Makes what is installed equal to what lies in the folder. Never throws: what is wrong with a
     * file is listed by {@link Plugins#list}.
     */
    void installAll();
}
