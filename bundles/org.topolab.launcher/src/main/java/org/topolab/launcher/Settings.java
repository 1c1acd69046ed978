package org.topolab.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Properties of the framework: those of {@code conf/topolab.properties}, the arguments as {@code
 * topolab.args.N}, and what the launcher decides itself.
 */
final class Settings {

    private Settings() {}

    static Map<String, String> of(
            Path home, Path storage, boolean interactive, List<String> arguments)
            throws IOException {
        Map<String, String> settings = new TreeMap<>();
        Path file = home.resolve("conf").resolve("topolab.properties");
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
        }
        for (String name : properties.stringPropertyNames()) {
            settings.put(name, filled(properties.getProperty(name), home));
        }
        settings.put("topolab.home", home.toString());
        settings.put("topolab.interactive", String.valueOf(interactive));
        settings.put("topolab.args.count", String.valueOf(arguments.size()));
        for (int i = 0; i < arguments.size(); i++) {
            settings.put("topolab.args." + i, arguments.get(i));
        }
        settings.put("org.osgi.framework.storage", storage.toString());
        settings.put("felix.fileinstall.tmpdir", storage.resolve("fileinstall").toString());
        // a plug-in that a run still uses stays beside its successor
        settings.put("org.osgi.framework.bsnversion", "multiple");
        settings.put("org.osgi.framework.startlevel.beginning", "4");
        return settings;
    }

    /** Whether one of {@code in}, {@code out}, {@code err} is a terminal, as the script found. */
    static boolean terminal(String stream) {
        return Arrays.asList(System.getProperty("topolab.terminal", "").split(",", -1))
                .contains(stream);
    }

    private static String filled(String value, Path home) {
        return value.replace("${topolab.home}", home.toString())
                .replace("${user.home}", System.getProperty("user.home", ""))
                .replace("${topolab.state}", System.getProperty("topolab.state", ""));
    }
}
