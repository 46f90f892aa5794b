type Lock = { packages: Record<string, { dev?: boolean; optionalDependencies?: Record<string, string> }> }
export declare function missingEntries(lock: Lock): Record<string, object>
