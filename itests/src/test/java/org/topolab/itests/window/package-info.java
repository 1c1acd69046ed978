/** What tests in a real window need: finding components, hands for mouse and keys, pictures. */
package org.topolab.itests.window;
