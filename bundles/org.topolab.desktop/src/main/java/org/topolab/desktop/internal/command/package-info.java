/** Commands of the window: menus, toolbar, keys, palette and dialogs, from verbs and actions. */
package org.topolab.desktop.internal.command;
