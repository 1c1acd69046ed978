package org.topolab.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class CausesTest {

    @Test
    void missingPackage_isTheInnermostOfTheChain() {
        BundleException thrown =
                new BundleException(
                        "Unable to resolve a [1](R 1.0): missing requirement [a [1](R 1.0)]"
                                + " osgi.wiring.package; (&(osgi.wiring.package=org.b)(version>=0.1.0))"
                                + " [caused by: Unable to resolve b [2](R 2.0): missing requirement"
                                + " [b [2](R 2.0)] osgi.wiring.package;"
                                + " (osgi.wiring.package=com.c)] Unresolved requirements: [[a"
                                + " [1](R 1.0)] osgi.wiring.package; (osgi.wiring.package=org.b)]",
                        BundleException.RESOLVE_ERROR);

        assertThat(Causes.sentence(thrown)).isEqualTo("no bundle offers the package com.c");
    }

    @Test
    void failedActivator_isToldByItsInnermostCause() {
        BundleException thrown =
                new BundleException(
                        "Activator start error in bundle a",
                        BundleException.ACTIVATOR_ERROR,
                        new IllegalStateException("the port is taken\nand more"));

        assertThat(Causes.sentence(thrown)).isEqualTo("the port is taken");
    }
}
