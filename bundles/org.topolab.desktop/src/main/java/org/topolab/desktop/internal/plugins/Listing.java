package org.topolab.desktop.internal.plugins;

import java.util.ArrayList;
import java.util.List;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.PluginState;
import org.topolab.core.catalog.Plugins;
import org.topolab.core.catalog.Rejected;

/**
 * What is installed at one moment.
 *
 * @param plugins all plug-ins by name
 * @param rejected contributions that are registered but not offered
 */
record Listing(List<PluginState> plugins, List<Refused> rejected) {

    /**
     * A contribution that is not offered.
     *
     * @param noun its kind, singular
     * @param contribution what it is and why
     */
    record Refused(String noun, Rejected contribution) {}

    Listing {
        plugins = List.copyOf(plugins);
        rejected = List.copyOf(rejected);
    }

    static Listing of(Plugins plugins, Catalog catalog) {
        List<Refused> rejected = new ArrayList<>();
        for (Kind<?> kind : Kind.ALL) {
            for (Rejected contribution : catalog.rejected(kind)) {
                rejected.add(new Refused(kind.noun(), contribution));
            }
        }
        return new Listing(plugins.list(), rejected);
    }

    /** All that is to be said of a plug-in, line by line. */
    String words(PluginState plugin) {
        List<String> lines = new ArrayList<>();
        lines.add((plugin.name() + " " + plugin.version()).strip());
        lines.add(
                plugin.file().isEmpty()
                        ? "Part of the program."
                        : "File " + plugin.file() + " of the plug-in folder.");
        if (plugin.state().equals("stopping")) {
            lines.add("Replaced or removed; a run at work still uses it.");
        }
        if (plugin.failed()) {
            lines.add("Failed: " + plugin.cause() + ".");
        }
        plugin.services().forEach(service -> lines.add("Offers " + service + "."));
        for (Refused refused : rejected) {
            if (refused.contribution().bundle().equals(plugin.name())) {
                lines.add(
                        "Does not offer %s %s: %s."
                                .formatted(
                                        refused.noun(),
                                        refused.contribution().id(),
                                        refused.contribution().reason()));
            }
        }
        return String.join("\n", lines);
    }
}
