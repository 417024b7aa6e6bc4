int praxis_guard_placeholder(void);
