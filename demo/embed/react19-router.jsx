import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter, Link, Route, Routes } from 'react-router';

const Home = () => (
  <p>
    欢迎光临。<span lang="en">Welcome.</span>
  </p>
);

const App = () => {
  const [claimed, setClaimed] = useState(0);
  return (
    <HashRouter>
      <p>
        <Link to="/">首页 Home</Link> · <Link to="/card">会员卡 Card</Link>
      </p>
      <Routes>
        <Route path="/" element={<Home />} />
        <Route
          path="/card"
          element={
            <lk-member-card campaign="tea-card" onlk-card-claimed={() => setClaimed((count) => count + 1)}>
              会员卡马上就来。
            </lk-member-card>
          }
        />
      </Routes>
      <p>
        领到 <output>{claimed}</output> 张 <span lang="en">taken: {claimed}</span>
      </p>
    </HashRouter>
  );
};

createRoot(document.getElementById('app')).render(<App />);
