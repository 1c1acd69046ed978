package org.topolab.core.catalog;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The plug-ins: every bundle that offers a contribution, and every file of the plug-in folder. */
@ProviderType
public interface Plugins {

    /** All plug-ins by name, failed ones with their cause. */
    List<PluginState> list();
}
