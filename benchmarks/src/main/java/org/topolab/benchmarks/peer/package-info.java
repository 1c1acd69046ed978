/** The peer's side of every work: libtorch as its users are advised to write it. */
package org.topolab.benchmarks.peer;
