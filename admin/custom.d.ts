/// <reference types="react" />
/// <reference types="react-dom" />
