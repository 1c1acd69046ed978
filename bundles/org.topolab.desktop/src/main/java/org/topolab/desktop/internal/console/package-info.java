/** The console: what all commands print, a line to type, and the recording. */
package org.topolab.desktop.internal.console;
