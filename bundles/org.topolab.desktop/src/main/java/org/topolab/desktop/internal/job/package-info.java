/** Verbs at work for the window, what they print, and the script that is recorded of them. */
package org.topolab.desktop.internal.job;
