package org.topolab.core.catalog;

import java.util.List;

/**
 * One file of the plug-in folder, or one of our bundles.
 *
 * @param name symbolic name, or the file's name where it is no bundle
 * @param version version, or an empty text
 * @param file name of its file, or an empty text where it was not installed from one
 * @param state {@code active}, {@code failed} or {@code stopping}: an old version that a run still
 *     uses
 * @param services what it offers, such as {@code metric clustering}
 * @param cause why it failed, in one sentence; empty if it did not
 */
public record PluginState(
        String name,
        String version,
        String file,
        String state,
        List<String> services,
        String cause) {

    public PluginState {
        services = List.copyOf(services);
    }

    /** Whether it could not be used. */
    public boolean failed() {
        return state.equals("failed");
    }
}
