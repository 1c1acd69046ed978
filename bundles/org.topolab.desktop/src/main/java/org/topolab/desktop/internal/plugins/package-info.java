/** What is installed: views of plug-ins, and jars dropped on the window. */
package org.topolab.desktop.internal.plugins;
