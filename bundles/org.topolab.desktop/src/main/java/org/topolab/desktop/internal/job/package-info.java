/** Verbs at work for the window. */
package org.topolab.desktop.internal.job;
