import theme from "vitepress/theme-without-fonts";
import Home from "./Home.vue";
import "../../../playground/styles/kinds.css";
import "./colours.css";
import "./home.css";
import "./style.css";

export default {
  extends: theme,
  enhanceApp: ({ app }) => app.component("Home", Home),
};
