/** Parts that several views are made of. */
package org.topolab.desktop.internal.part;
