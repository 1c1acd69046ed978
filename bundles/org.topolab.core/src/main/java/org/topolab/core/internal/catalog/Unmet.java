package org.topolab.core.internal.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** What a bundle needs and nobody offers, found before it is resolved. */
final class Unmet {

    private static final Pattern FROM = Pattern.compile("\\(version>=([\\w.]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([\\w.]+)\\)\\)");
    private static final Pattern PACKAGE =
            Pattern.compile("\\(osgi\\.wiring\\.package=([\\w.]+)\\)");
    private static final Pattern JAVA = Pattern.compile("\\(version=([\\d.]+)\\)");

    private Unmet() {}

    /**
     * A sentence for each need.
     *
     * @param bundle installed, resolved or not
     * @param others all bundles that may offer something
     */
    static List<String> of(Bundle bundle, Bundle[] others) {
        return declared(bundle)
                .flatMap(revision -> revision.getDeclaredRequirements(null).stream())
                .filter(Unmet::mandatory)
                .filter(need -> capabilities(need, bundle, others).noneMatch(need::matches))
                .map(need -> sentence(need, capabilities(need, bundle, others).toList()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<BundleRevision> declared(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleRevision.class)).stream();
    }

    private static Stream<BundleCapability> capabilities(
            BundleRequirement need, Bundle bundle, Bundle[] others) {
        return Stream.concat(Stream.of(bundle), Arrays.stream(others))
                .flatMap(Unmet::declared)
                .flatMap(
                        revision -> revision.getDeclaredCapabilities(need.getNamespace()).stream());
    }

    private static boolean mandatory(BundleRequirement need) {
        String effective = need.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE);
        return (effective == null || effective.equals(Constants.EFFECTIVE_RESOLVE))
                && !Constants.RESOLUTION_OPTIONAL.equals(
                        need.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
    }

    private static String sentence(BundleRequirement need, List<BundleCapability> there) {
        String filter = need.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        if (need.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            String name = group(PACKAGE, filter).orElse(filter);
            List<String> versions =
                    there.stream()
                            .map(BundleCapability::getAttributes)
                            .filter(a -> name.equals(a.get(PackageNamespace.PACKAGE_NAMESPACE)))
                            .map(a -> String.valueOf(a.get(Constants.VERSION_ATTRIBUTE)))
                            .distinct()
                            .sorted()
                            .toList();
            return packageSentence(name, filter, versions);
        }
        if (need.getNamespace()
                .equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
            return "needs Java %s or newer, this is Java %s"
                    .formatted(
                            group(JAVA, filter).or(() -> group(FROM, filter)).orElse(filter),
                            Runtime.version().feature());
        }
        return "needs %s %s, which no bundle provides".formatted(need.getNamespace(), filter);
    }

    /**
     * @param versions in which the package is there; none if nobody exports it
     */
    static String packageSentence(String name, String filter, List<String> versions) {
        if (versions.isEmpty()) {
            return "needs package %s, which no bundle exports".formatted(name);
        }
        String from = group(FROM, filter.replaceAll(BELOW.pattern(), "")).orElse("0");
        return "needs package %s from version %s%s, but it is there in version %s"
                .formatted(
                        name,
                        from,
                        group(BELOW, filter).map(" to below %s"::formatted).orElse(""),
                        String.join(", ", versions));
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
