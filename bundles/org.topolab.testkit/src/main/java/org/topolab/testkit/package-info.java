/**
 * Contract tests for plug-ins: extend the contract of the kind in a test of your plug-in, give it
 * the plug-in, and every promise the platform relies on is tested. Needs JUnit Jupiter and AssertJ.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.testkit;
