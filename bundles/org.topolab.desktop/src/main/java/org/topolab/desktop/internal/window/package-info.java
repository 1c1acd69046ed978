/** The main window: docking, perspectives, look, status line, closing. */
package org.topolab.desktop.internal.window;
