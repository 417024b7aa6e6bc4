// The sources of this layer.
