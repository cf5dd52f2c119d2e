"""What goes over the wire: messages, the rules of the conversation, positions, findings."""
