/** Where in the image neurons look. */
package org.topolab.metric.retinotopy;
