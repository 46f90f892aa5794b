export declare const ENGINES: readonly ['sqlite', 'postgresql']
export declare const SCHEMA_SOURCE: string
export declare function schemaFor(engine: 'sqlite' | 'postgresql'): string
