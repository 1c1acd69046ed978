/**
 * Starts the framework, hands the arguments over, returns the exit code. A plain jar on the class
 * path; only types of the Java runtime cross the border to the bundles.
 */
package org.topolab.launcher;
