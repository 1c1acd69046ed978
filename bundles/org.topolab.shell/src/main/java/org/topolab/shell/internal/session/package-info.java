/** Calling verbs: arguments, signals, exit codes. */
package org.topolab.shell.internal.session;
