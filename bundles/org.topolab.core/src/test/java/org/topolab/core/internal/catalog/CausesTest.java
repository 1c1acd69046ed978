package org.topolab.core.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class CausesTest {

    private static String resolving(String message) {
        return Causes.sentence(new BundleException(message, BundleException.RESOLVE_ERROR));
    }

    @Test
    void missingPackage_isNamed() {
        // as Felix 7.0.5 says it
        assertThat(
                        resolving(
                                "Unable to resolve org.example.metric [7](R 7.0): missing"
                                        + " requirement [org.example.metric [7](R 7.0)]"
                                        + " osgi.wiring.package;"
                                        + " (osgi.wiring.package=org.foo.bar) Unresolved"
                                        + " requirements: [[org.example.metric [7](R 7.0)]"
                                        + " osgi.wiring.package;"
                                        + " (osgi.wiring.package=org.foo.bar)]"))
                .isEqualTo("needs package org.foo.bar, which no bundle exports");
        assertThat(
                        resolving(
                                "Unable to resolve x [7](R 7.0): missing requirement [x [7](R"
                                        + " 7.0)] osgi.wiring.package;"
                                        + " (&(osgi.wiring.package=org.topolab.api.metric)"
                                        + "(version>=2.0.0)(!(version>=3.0.0)))"))
                .isEqualTo(
                        "needs package org.topolab.api.metric of version 2.0.0, which no bundle"
                                + " exports");
    }

    @Test
    void chain_isToldByItsEnd() {
        assertThat(
                        resolving(
                                "Unable to resolve x [7](R 7.0): missing requirement [x [7](R"
                                        + " 7.0)] osgi.wiring.package;"
                                        + " (osgi.wiring.package=org.near) [caused by: Unable to"
                                        + " resolve y [8](R 8.0): missing requirement [y [8](R"
                                        + " 8.0)] osgi.wiring.package;"
                                        + " (osgi.wiring.package=org.far)]"))
                .isEqualTo(
                        "needs another bundle, which needs package org.far, which no bundle"
                                + " exports");
    }

    @Test
    void newerJava_isNamed() {
        assertThat(
                        resolving(
                                "Unable to resolve x [7](R 7.0): missing requirement [x [7](R"
                                        + " 7.0)] osgi.ee; (&(osgi.ee=JavaSE)(version=99))"))
                .isEqualTo("needs Java 99 or newer, this is Java " + Runtime.version().feature());
    }

    @Test
    void otherCapability_isNamed() {
        assertThat(
                        resolving(
                                "Unable to resolve x [7](R 7.0): missing requirement [x [7](R"
                                        + " 7.0)] osgi.extender; (osgi.extender=osgi.blueprint)"
                                        + " Unresolved requirements: []"))
                .isEqualTo(
                        "needs osgi.extender (osgi.extender=osgi.blueprint), which no bundle"
                                + " provides");
    }

    @Test
    void innermostCause_isOneLine() {
        Exception inner = new IllegalStateException("no licence\nat all");
        assertThat(Causes.sentence(new RuntimeException("outer", inner))).isEqualTo("no licence");
        assertThat(Causes.sentence(new NoClassDefFoundError("org/foo/Bar")))
                .isEqualTo("class org.foo.Bar is missing");
        assertThat(Causes.sentence(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void trace_givesItsLastCause() {
        String trace =
                """
                java.lang.reflect.InvocationTargetException
                \tat java.base/java.lang.reflect.Method.invoke(Method.java:1)
                Caused by: java.lang.IllegalStateException: moran: no radius
                \tat org.example.Moran.<init>(Moran.java:3)
                """;
        assertThat(Causes.fromTrace(trace)).isEqualTo("moran: no radius");
    }
}
