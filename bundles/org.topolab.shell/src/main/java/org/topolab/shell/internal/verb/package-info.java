/** The verbs of the platform. */
package org.topolab.shell.internal.verb;
