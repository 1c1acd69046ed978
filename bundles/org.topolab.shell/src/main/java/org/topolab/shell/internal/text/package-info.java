/** Tables, quantities, help and the progress line as text. */
package org.topolab.shell.internal.text;
