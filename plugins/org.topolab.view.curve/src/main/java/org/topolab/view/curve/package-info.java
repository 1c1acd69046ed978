/** Draws a number against another, such as a metric against epoch, with its chance level. */
package org.topolab.view.curve;
