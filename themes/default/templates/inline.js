(function(r){r.dataset.js="";try{var t=localStorage.getItem("theme");if(t==="dark"||t==="light")r.dataset.theme=t}catch(e){}})(document.documentElement)
