package org.topolab.core.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    /**
     * Copies a plug-in into the folder under a name that nobody looks at, renames it and starts it;
     * other versions of the same symbolic name go.
     *
     * @param jar the plug-in; its file name is kept
     * @param force takes an older version, one that offers nothing that can be found out, and one
     *     that needs what is not there
     * @throws RefusedPluginException if it is refused; the message says why, and nothing was
     *     changed
     * @throws IOException if a file cannot be read or written
     */
    Installation install(Path jar, boolean force) throws IOException, RefusedPluginException;

    /**
     * Deletes the files of a plug-in and takes what they had installed away.
     *
     * @param name symbolic name, or name of a file of the folder
     * @return the files that are gone
     * @throws UnknownIdException if there is no such plug-in; the message names the nearest
     * @throws RefusedPluginException if it is a bundle of the program itself
     * @throws IOException if a file cannot be deleted
     */
    List<Path> remove(String name) throws IOException, RefusedPluginException;
}
