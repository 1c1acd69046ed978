/** The verbs as Gogo commands, scripts, and the interactive shell. */
package org.topolab.shell.internal.gogo;
