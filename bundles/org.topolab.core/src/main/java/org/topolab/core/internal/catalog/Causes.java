package org.topolab.core.internal.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;

/** Turns what frameworks and plug-ins throw into one sentence for people. */
final class Causes {

    private static final Pattern PACKAGE =
            Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)\\)(?:\\(version>=([\\w.]+)\\))?");
    private static final Pattern JAVA = Pattern.compile("osgi\\.ee=JavaSE\\)\\(version=([\\d.]+)");
    private static final Pattern CAPABILITY =
            Pattern.compile("missing requirement \\[.*?\\(R [\\d.]+\\)\\] ([\\w.]+); (\\(\\S*\\))");
    private static final String CHAIN = "[caused by: ";

    private Causes() {}

    /** The innermost cause, in one line. */
    static String sentence(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = Optional.ofNullable(root.getMessage()).orElse("").strip();
        String line = message.lines().findFirst().orElse("").strip();
        if (root instanceof ClassNotFoundException || root instanceof NoClassDefFoundError) {
            return "class %s is missing".formatted(line.split(" ")[0].replace('/', '.'));
        }
        if (root instanceof LinkageError) {
            return "it does not fit the installed classes: " + line;
        }
        return line.isEmpty() ? root.getClass().getSimpleName() : line;
    }

    /** Why a bundle could not be installed, resolved or started. */
    static String sentence(BundleException thrown) {
        String message = Optional.ofNullable(thrown.getMessage()).orElse("");
        if (thrown.getType() != BundleException.RESOLVE_ERROR) {
            return sentence((Throwable) thrown);
        }
        int chain = message.lastIndexOf(CHAIN);
        return chain < 0
                ? need(message, thrown)
                : "needs another bundle, which " + need(message.substring(chain), thrown);
    }

    private static String need(String message, BundleException thrown) {
        Matcher needed = PACKAGE.matcher(message);
        if (needed.find()) {
            return needed.group(2) == null
                    ? "needs package %s, which no bundle exports".formatted(needed.group(1))
                    : "needs package %s of version %s, which no bundle exports"
                            .formatted(needed.group(1), needed.group(2));
        }
        Matcher java = JAVA.matcher(message);
        if (java.find()) {
            return "needs Java %s or newer, this is Java %s"
                    .formatted(java.group(1), Runtime.version().feature());
        }
        Matcher capability = CAPABILITY.matcher(message);
        return capability.find()
                ? "needs %s %s, which no bundle provides"
                        .formatted(capability.group(1), capability.group(2))
                : sentence((Throwable) thrown);
    }

    /** The innermost cause named in a stack trace, as the component runtime reports it. */
    static String fromTrace(String trace) {
        String root = trace.lines().findFirst().orElse("");
        for (String line : trace.lines().toList()) {
            if (line.startsWith("Caused by: ")) {
                root = line.substring("Caused by: ".length());
            }
        }
        int colon = root.indexOf(": ");
        String type = colon < 0 ? root : root.substring(0, colon);
        String message = colon < 0 ? "" : root.substring(colon + 2).strip();
        String simple = type.substring(type.lastIndexOf('.') + 1).strip();
        if (simple.equals("ClassNotFoundException") || simple.equals("NoClassDefFoundError")) {
            return "class %s is missing".formatted(message.split(" ")[0].replace('/', '.'));
        }
        return message.isEmpty() ? simple : message;
    }
}
