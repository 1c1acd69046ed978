/** How well a model reconstructs the images it is shown. */
package org.topolab.metric.reconstruction;
