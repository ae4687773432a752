var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var SettingsModule_1;
import { Module } from '@nestjs/common';
import { Settings } from './settings.js';
/** Makes the settings of this process injectable everywhere, with the class `Settings` as the token. */
let SettingsModule = SettingsModule_1 = class SettingsModule {
    static forRoot(settings) {
        return {
            module: SettingsModule_1,
            global: true,
            providers: [{ provide: Settings, useValue: settings }],
            exports: [Settings],
        };
    }
};
SettingsModule = SettingsModule_1 = __decorate([
    Module({})
], SettingsModule);
export { SettingsModule };
//# sourceMappingURL=settings.module.js.map