/** Follows what is registered in the framework. */
package org.topolab.desktop.internal.registry;
