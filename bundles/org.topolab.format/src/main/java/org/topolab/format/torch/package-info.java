/** Tensors in files of torch.save, read without running anything in them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.format.torch;
