/** Pictures of predicted neurons. */
package org.topolab.view.prediction;
