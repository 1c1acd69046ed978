package org.topolab.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;

/** Why a bundle does not start, as one sentence. */
final class Causes {

    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");

    /** After this the framework repeats what it said before. */
    private static final String REPEATED = "Unresolved requirements:";

    private Causes() {}

    /** The package that is missing in the end, or the message of the innermost cause. */
    static String sentence(BundleException thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        if (thrown.getType() == BundleException.RESOLVE_ERROR) {
            String once = message.split(REPEATED, 2)[0];
            String missing = "";
            for (Matcher found = PACKAGE.matcher(once); found.find(); ) {
                missing = found.group(1);
            }
            if (!missing.isEmpty()) {
                return "no bundle offers the package %s".formatted(missing);
            }
        }
        return message.lines().findFirst().orElse(root.getClass().getSimpleName());
    }
}
